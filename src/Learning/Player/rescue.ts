// The rescue file: what is not sent yet and who learns here, readable without this program. The server takes the tries from it and never the names.
import type { Learner } from "./learners";
import { closeAll } from "./open-tries";
import { unsent } from "./queue";
import { get, put, type Try } from "./store";

interface Saved { saved: string; queue: Try[]; tries: Try[]; learners: Learner[] }

/** Offered between tries: what is still open is closed first, or the phone might go on with what the file already tells. */
export async function saveFile(): Promise<void> {
  await closeAll();
  const saved: Saved = { saved: new Date().toISOString(), queue: await unsent(), tries: [], learners: (await get<Learner[]>("kept", "learners")) || [] };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(saved)], { type: "application/json" }));
  link.download = "cam-tay-chua-gui.json";
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
}

/** Learners of a saved file come to this phone, with their numbers, so that what they do goes on under them; tries not sent wait here again. */
export async function takeBack(file: Blob): Promise<Learner[] | null> {
  try {
    const saved = JSON.parse(await new Response(file).text()) as Partial<Saved>;
    if (!Array.isArray(saved.queue)) return null;
    for (const one of saved.queue.concat(saved.tries || [])) if (one.acts.length > 0) await put("queue", one.id, one);
    return (saved.learners || []).filter((l) => typeof l.id === "string" && typeof l.name === "string").map((l) => ({ id: l.id, name: l.name.slice(0, 30), account: l.account || null }));
  } catch (e) {
    return null;
  }
}
