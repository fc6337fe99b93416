// Tries that nobody will finish: done but killed before they were put away, of a lesson that has changed since, or left for days. They are sent
// as they are, stopped where they were, or no teacher would ever learn at which step people give up.
import { all, drop, put, type Try } from "./store";

const longest = 72 * 3600_000;

/** From under way to the queue: first kept there, then dropped here, so that a kill between them loses nothing. */
export async function close(one: Try): Promise<void> {
  if (one.acts.length > 0) await put("queue", one.id, one);
  await drop("tries", [one.id]);
}

/** `versions`: of the lessons that this page knows. */
export async function closeLeft(versions: { [lesson: string]: string }): Promise<void> {
  for (const one of await all<Try>("tries")) {
    const current = versions[one.lesson];
    const age = Math.abs(Date.now() - Date.parse(one.started)); // a clock that was set back makes it no younger
    if (one.over || (current !== undefined && current !== one.version) || !(age <= longest)) await close(one);
  }
}

export async function closeAll(): Promise<void> {
  for (const one of await all<Try>("tries")) await close(one);
}
