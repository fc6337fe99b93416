# shellcheck shell=bash
# The two prerequisites: the .NET 10 SDK and Node 20. Sourced by the other scripts.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Puts an SDK that stands in the home folder on the path.
find_dotnet() {
  if dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then return 0; fi
  if [ -x "$HOME/.dotnet/dotnet" ] && "$HOME/.dotnet/dotnet" --list-sdks | grep -q '^10\.'; then
    export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"
    return 0
  fi
  return 1
}

require_dotnet() {
  find_dotnet && return 0
  if install_packages dotnet-sdk-10.0 && find_dotnet; then return 0; fi
  cat >&2 <<'TEXT'
The .NET 10 SDK is missing and could not be installed. Install it, then repeat:
  Ubuntu:  sudo apt-get install dotnet-sdk-10.0
  Debian:  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
TEXT
  return 1
}

node_serves() {
  command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

require_node() {
  node_serves && return 0
  if ! command -v node >/dev/null && install_packages nodejs npm && node_serves; then return 0; fi
  cat >&2 <<'TEXT'
Node 20.19 or newer (with npm) is missing and could not be installed. Install it, then repeat:
  Debian 13:  sudo apt-get install nodejs npm
  others:     https://nodejs.org/en/download (version 20 or 22)
TEXT
  return 1
}
