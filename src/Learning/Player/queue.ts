// Sending: every try once, whatever is cut or sent again, because its id was made here. Nothing leaves the phone before the server has said that
// it has it, or that it can never take it; tries of another account wait for it.
import { packed } from "./pack";
import { whoAmI } from "./server";
import { all, drop, put, type Try } from "./store";

export interface Answer { id: string; state: string; result: string; text: string }

/** What came of sending: the server's answers, and whether it was there but could not take something. */
export interface Sent { answers: Answer[]; trouble: boolean }

const most = 100;
/** Answers after which sending again would change nothing. Another learner's try waits until that learner has signed in. */
const forGood = ["learning.conflict", "learning.bad-try"];
/** The server is there and busy, or something between us and it is broken: later, as it is. */
const later = [401, 403, 408, 425, 429, 502, 503, 504];
/** A server in trouble is left alone for a moment, whatever else on the page would send: ms. */
const rest = 5000;
let restsUntil = 0;
let turn: Promise<unknown> = Promise.resolve();

export const unsent = (): Promise<Try[]> => all<Try>("queue");

/** One after the other: what came into the queue while the last was under way goes with the next. `again`: also those that were set aside. */
export function send(again = false): Promise<Sent> {
  const next = (): Promise<Sent> => sendAll(again);
  const sent = turn.then(next, next);
  turn = sent;
  return sent;
}

async function sendAll(again: boolean): Promise<Sent> {
  const sent: Sent = { answers: [], trouble: false };
  const waiting = await unsent();
  if (waiting.length === 0) return sent;
  if (!again && performance.now() < restsUntil) return { answers: [], trouble: true };
  const me = await whoAmI(20_000);
  const mine = waiting.filter((t) => (t.account === null || t.account === me.account) && (again || !t.aside));
  const batches: Try[][] = [];
  for (let i = 0; i < mine.length; i += most) batches.push(mine.slice(i, i + most));
  let broken = 0;
  while (batches.length > 0) {
    const batch = batches.shift()!;
    const said = await post(batch);
    if (said === null) return sent;
    if (typeof said !== "number") {
      await drop("queue", said.filter((a) => a.state !== "refused" || forGood.indexOf(a.result) >= 0).map((a) => a.id));
      sent.answers.push(...said);
      broken = 0;
      continue;
    }
    sent.trouble = true;
    if (later.indexOf(said) >= 0) return inTrouble(sent);
    // One of them stops the rest: halves, and halves of these, until it is found.
    if (batch.length > 1) batches.unshift(batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1));
    else if (said < 500) await put("queue", batch[0]!.id, Object.assign({}, batch[0], { aside: said }));
    else if (++broken >= 3) return inTrouble(sent); // not the tries, the server
  }
  return sent;
}

function inTrouble(sent: Sent): Sent {
  restsUntil = performance.now() + rest;
  return sent;
}

/** The answers; a number when the server refused the whole batch; null without network. */
async function post(batch: Try[]): Promise<Answer[] | number | null> {
  const text = JSON.stringify({ tries: batch.map((t) => Object.assign({}, t, { aside: undefined })) });
  try {
    const response = await fetch("/api/hoc/lan-lam", Object.assign({ method: "POST", credentials: "same-origin" as const }, await packed(text)));
    return response.ok ? ((await response.json()) as { answers: Answer[] }).answers : response.status;
  } catch (e) {
    return null;
  }
}
