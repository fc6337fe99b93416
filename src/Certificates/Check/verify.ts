// A certificate (compact JWS, ES256) against pinned public keys, by the browser's own cryptography. The program does the same in CertificateCheck.cs.
export interface Jwk { kty: string; crv: string; x: string; y: string; kid: string; iss: string }
export interface KeySet { keys: Jwk[]; handovers: string[] }
type Json = { [name: string]: unknown };
interface Opened { head: Json; payload: Json; signed: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> }

export type Verdict = "valid" | "unchecked" | "bad" | "late" | "ended";
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
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((t): t is string => typeof t === "string") : []);

/** A file of keys. A key is its `iss`'s, else the file's `issuer`'s; one that names no issuer is of no use. */
export function keysOf(file: string | null): KeySet {
  try {
    const set = JSON.parse(file || "{}") as { issuer?: unknown; keys?: unknown; handovers?: unknown };
    const keys = (Array.isArray(set.keys) ? (set.keys as Jwk[]) : []).map((k) => Object.assign({}, k, { iss: text(k, "iss") || text(set, "issuer") }));
    return { keys: keys.filter((k) => k.kty === "EC" && !!text(k, "kid") && !!k.iss), handovers: texts(set.handovers) };
  } catch (e) {
    return { keys: [], handovers: [] };
  }
}

/** Null for what is no token of that kind: one that the issuer signed for another purpose must not pass for a certificate. */
function open(jwt: string, kind: string): Opened | null {
  try {
    const parts = jwt.trim().split(".");
    if (parts.length !== 3) return null;
    const read = (part: string): Json => JSON.parse(new TextDecoder().decode(bytes(part))) as Json;
    const opened = { head: read(parts[0]!), payload: read(parts[1]!), signed: new TextEncoder().encode(parts[0] + "." + parts[1]), signature: bytes(parts[2]!) };
    return opened.head.alg === "ES256" && opened.head.typ === kind && opened.payload && typeof opened.payload === "object" ? opened : null;
  } catch (e) {
    return null;
  }
}

/** Signed by a key that is the issuer's whom the text names in `iss`. */
async function signed(opened: Opened, keys: Jwk[]): Promise<boolean> {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  for (const key of keys.filter((k) => k.kid === opened.head.kid && !!k.iss && k.iss === opened.payload.iss)) {
    try {
      const imported = await crypto.subtle.importKey("jwk", { kty: key.kty, crv: key.crv, x: key.x, y: key.y }, curve, false, ["verify"]);
      if (await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, imported, opened.signature, opened.signed)) return true;
    } catch (e) {
      // no key of this curve
    }
  }
  return false;
}

/** These keys and each that one of them, or one reached by them, signed as its successor. */
export async function reach(keys: Jwk[], handovers: string[]): Promise<Jwk[]> {
  const reached = keys.slice();
  for (let before = -1; before !== reached.length; ) {
    before = reached.length;
    for (const handover of handovers) {
      const opened = open(handover, "key-handover+jwt");
      const next = opened && (opened.payload.jwk as Jwk | undefined);
      if (opened && next && text(next, "kid") && text(next, "iss") === opened.payload.iss && !reached.some((k) => k.kid === next.kid) && (await signed(opened, reached))) reached.push(next);
    }
  }
  return reached;
}

function consistent(c: Json): boolean {
  const issuer = text(c, "issuer", "id") || text(c, "issuer");
  return !!issuer && c.iss === issuer && !!c.sub && c.sub === text(c, "credentialSubject", "id") && !!c.jti && c.jti === c.id
    && Number(c.nbf) * 1000 === Date.parse(text(c, "validFrom")) && Number(c.exp) * 1000 === Date.parse(text(c, "validUntil"));
}

/** Null: this list says nothing about that certificate. */
async function ended(credential: Json, list: Opened, keys: Jwk[]): Promise<boolean | null> {
  if (texts(list.payload.type).indexOf("BitstringStatusListCredential") < 0 || !(await signed(list, keys)) || !consistent(list.payload)) return null;
  if (list.payload.iss !== credential.iss || list.payload.id !== text(credential, "credentialStatus", "statusListCredential")) return null;
  if (!(Date.parse(text(list.payload, "validUntil")) >= Date.now()) || typeof DecompressionStream === "undefined") return null;
  const packed = text(list.payload, "credentialSubject", "encodedList");
  const index = text(credential, "credentialStatus", "statusListIndex");
  if (packed[0] !== "u" || !/^\d{1,9}$/.test(index)) return null;
  const bits = new Uint8Array(await new Response(new Blob([bytes(packed.slice(1))]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  const place = Number(index);
  return place >> 3 < bits.length ? (bits[place >> 3]! & (128 >> (place & 7))) !== 0 : null;
}

/** @param list The issuer's status list, or null when there is none at hand. */
export async function check(jwt: string, pinned: Jwk[], list: string | null): Promise<Report> {
  const lines: Report["lines"] = [];
  const opened = open(jwt, "JWT");
  const form = !!opened && texts(opened.payload.type).indexOf("OpenBadgeCredential") >= 0;
  lines.push({ code: "form", holds: form });
  if (!opened || !form) return { verdict: "bad", lines, credential: null };
  const status = list ? open(list, "vc+jwt") : null;
  const keys = status ? await reach(pinned, texts(status.head.handovers)) : pinned;
  lines.push({ code: "key", holds: keys.some((k) => k.kid === opened.head.kid) });
  const held = await signed(opened, keys);
  lines.push({ code: "signature", holds: held });
  const sound = held && consistent(opened.payload);
  lines.push({ code: "claims", holds: sound });
  if (!sound) return { verdict: "bad", lines, credential: null };
  const inTime = Date.parse(text(opened.payload, "validFrom")) <= Date.now() && Date.now() < Date.parse(text(opened.payload, "validUntil"));
  lines.push({ code: "time", holds: inTime });
  const over = status ? await ended(opened.payload, status, keys) : null;
  lines.push(over === null ? { code: "unknown", holds: true } : { code: "status", holds: !over });
  return { verdict: over ? "ended" : !inTime ? "late" : over === null ? "unchecked" : "valid", lines, credential: opened.payload };
}
