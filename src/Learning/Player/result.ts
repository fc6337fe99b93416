// The end of a try: how it went, step by step, by the same rules as the try itself.
import { Course, type Step } from "./lesson";
import type { Try } from "./store";

export function showResult(list: HTMLElement, steps: Step[], done: Try): void {
  list.textContent = "";
  list.hidden = done.mode === "xem";
  const replay = new Course(steps);
  const notes = steps.map(() => "alone");
  for (const act of done.acts) {
    const at = Math.min(replay.at, steps.length - 1);
    if (act.p && notes[at] === "alone") notes[at] = "helped";
    if (act.a === "?") notes[at] = "hint";
    else replay.press(act);
  }
  steps.forEach((step, i) => {
    const line = document.createElement("li");
    const word = document.createElement("b");
    line.textContent = step.say;
    word.textContent = list.parentElement!.querySelector<HTMLTemplateElement>(`template[data-${notes[i]}-word]`)!.content.textContent;
    line.appendChild(word);
    list.appendChild(line);
  });
}
