// A certificate (compact JWS, ES256) against pinned public keys, by the browser's own cryptography. The program does the same in CertificateCheck.cs.
export interface Jwk { kty: string; crv: string; x: string; y: string; kid: string }
type Json = { [name: string]: unknown };

export type Verdict = "valid" | "bad" | "late" | "ended";
export interface Report { verdict: Verdict; lines: Array<{ code: string; holds: boolean }>; credential: Json | null }

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  const all = new Uint8Array(plain.length);
  for (let i = 0; i < plain.length; i++) all[i] = plain.charCodeAt(i);
  return all;
}

const at = (value: unknown, ...path: string[]): unknown => path.reduce<unknown>((v, name) => (v && typeof v === "object" ? (v as Json)[name] : undefined), value);
export const text = (value: unknown, ...path: string[]): string => {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
};

function open(jwt: string): { head: Json; payload: Json; signed: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> } | null {
  try {
    const parts = jwt.trim().split(".");
    if (parts.length !== 3) return null;
    const read = (part: string): Json => JSON.parse(new TextDecoder().decode(bytes(part))) as Json;
    const opened = { head: read(parts[0]!), payload: read(parts[1]!), signed: new TextEncoder().encode(parts[0] + "." + parts[1]), signature: bytes(parts[2]!) };
    return opened.head.alg === "ES256" && opened.payload && typeof opened.payload === "object" ? opened : null;
  } catch (e) {
    return null;
  }
}

async function holds(opened: NonNullable<ReturnType<typeof open>>, key: Jwk): Promise<boolean> {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const imported = await crypto.subtle.importKey("jwk", { kty: key.kty, crv: key.crv, x: key.x, y: key.y }, curve, false, ["verify"]);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, imported, opened.signature, opened.signed);
}

function consistent(c: Json): boolean {
  const issuer = text(c, "issuer", "id") || text(c, "issuer");
  return !!issuer && c.iss === issuer && !!c.sub && c.sub === text(c, "credentialSubject", "id") && !!c.jti && c.jti === c.id
    && Number(c.nbf) * 1000 === Date.parse(text(c, "validFrom")) && Number(c.exp) * 1000 === Date.parse(text(c, "validUntil"));
}

/** Null: this list says nothing about that certificate. */
async function ended(credential: Json, list: string, keys: Jwk[]): Promise<boolean | null> {
  const opened = open(list);
  const key = opened && keys.filter((k) => k.kid === opened.head.kid)[0];
  if (!opened || !key || !(await holds(opened, key)) || !consistent(opened.payload)) return null;
  if (opened.payload.iss !== credential.iss || opened.payload.id !== text(credential, "credentialStatus", "statusListCredential")) return null;
  if (Date.parse(text(opened.payload, "validUntil")) < Date.now() || typeof DecompressionStream === "undefined") return null;
  const packed = bytes(text(opened.payload, "credentialSubject", "encodedList").slice(1));
  const bits = new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  const place = Number(text(credential, "credentialStatus", "statusListIndex"));
  return place >> 3 < bits.length ? (bits[place >> 3]! & (128 >> (place & 7))) !== 0 : null;
}

export function credentialOf(jwt: string): Json | null {
  const opened = open(jwt);
  return opened && opened.payload;
}

export async function check(jwt: string, keys: Jwk[], list: string | null): Promise<Report> {
  const lines: Report["lines"] = [];
  const opened = open(jwt);
  lines.push({ code: "form", holds: !!opened });
  if (!opened) return { verdict: "bad", lines, credential: null };
  const key = keys.filter((k) => k.kid === opened.head.kid)[0];
  lines.push({ code: "key", holds: !!key });
  const signed = !!key && (await holds(opened, key));
  lines.push({ code: "signature", holds: signed });
  const sound = signed && consistent(opened.payload);
  lines.push({ code: "claims", holds: sound });
  if (!sound) return { verdict: "bad", lines, credential: null };
  const inTime = Date.parse(text(opened.payload, "validFrom")) <= Date.now() && Date.now() < Date.parse(text(opened.payload, "validUntil"));
  lines.push({ code: "time", holds: inTime });
  const over = list ? await ended(opened.payload, list, keys) : null;
  lines.push(over === null ? { code: "unknown", holds: true } : { code: "status", holds: !over });
  return { verdict: over ? "ended" : inTime ? "valid" : "late", lines, credential: opened.payload };
}
