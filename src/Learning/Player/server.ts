// What the player asks of the server before a try: who is signed in, and leave for a measured one.
import { get, put } from "./store";

export interface Me { account: string | null; name: string | null }

const patience = 5000;
let last: { me: Me; at: number } | null = null;

export const late = (time: number): Promise<null> => new Promise((done) => setTimeout(() => done(null), time));

/** Who is signed in: asked of the server unless it said so within so many milliseconds, else as last known on this phone. */
export async function whoAmI(within = 0): Promise<Me> {
  if (last && performance.now() - last.at <= within) return last.me;
  try {
    const response = await Promise.race([fetch("/api/hoc/toi", { credentials: "same-origin" }), late(patience)]);
    if (response && response.ok) {
      const me = (await response.json()) as Me;
      last = { me, at: performance.now() };
      await put("kept", "me", me);
      return me;
    }
  } catch (e) {
    // no network: as last known
  }
  return lastKnown();
}

/** The same without asking anybody. */
export async function lastKnown(): Promise<Me> {
  return (last && last.me) || (await get<Me>("kept", "me")) || { account: null, name: null };
}

export interface Asking { lesson: string; version: string; learner: string; account: string | null; beside: string | null }

/**
 * The server's leave for a measured try; none without network, or with the server's reason: then it is practice. `account` says for whom it is
 * (null: for the phone's own learner, whoever is signed in), `beside` names a supervision.
 */
export async function ticketFor(asking: Asking): Promise<{ ticket: string | null; told?: string }> {
  try {
    const asked = fetch("/api/hoc/ve", { method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang }, body: JSON.stringify(asking) });
    const response = await Promise.race([asked, late(patience)]);
    if (!response) return { ticket: null };
    const said = (await response.json()) as { ticket?: string; detail?: string; title?: string };
    return response.ok ? { ticket: said.ticket! } : { ticket: null, told: said.detail || said.title };
  } catch (e) {
    return { ticket: null };
  }
}
