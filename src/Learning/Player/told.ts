// What is done on a ticket is told to the server while it is done, so that a hint cannot be taken out of the log afterwards. Without network it
// waits: the next act takes it along, and the whole log comes at the end in any case.
import type { Try } from "./store";

const heard: { [ticket: string]: number } = {};
let saying: string | null = null;

export function tell(now: Try): void {
  const { ticket, acts } = now;
  const from = (ticket && heard[ticket]) || 0;
  if (!ticket || saying || !navigator.onLine || acts.length <= from) return;
  saying = ticket;
  const done = (count: number | null): void => {
    saying = null;
    if (count === null) return;
    heard[ticket] = count;
    if (count > from) tell(now);
  };
  fetch(`/api/hoc/ve/${ticket}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ learner: now.learner, account: now.account, from, acts: acts.slice(from, from + 200) }),
  })
    .then((response) => (response.ok ? (response.json() as Promise<{ heard: number }>) : null))
    .then((said) => done(said ? said.heard : null), () => done(null));
}
