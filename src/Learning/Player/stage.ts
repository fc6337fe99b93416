// One step on the screen: the picture, what is asked, what is answered.
import { Course, type Step } from "./lesson";
import { hush, say } from "./voice";

export class Stage {
  private readonly view: HTMLElement;
  private screen: Element | null = null;
  /** Recordings in the language that the learner chose: step → file. */
  voices: { [step: string]: string } = {};
  press: (act: string, screen: Element) => void = () => undefined;

  constructor(player: HTMLElement, private readonly lesson: HTMLElement, private readonly steps: Step[], private readonly task: string) {
    this.view = player.querySelector<HTMLElement>('[data-view="step"]')!;
    this.view.querySelector(".stage")!.addEventListener("click", (event) => {
      const control = (event.target as Element).closest("[data-act]");
      if (control && this.screen) this.press(control.getAttribute("data-act")!, this.screen);
    });
    this.part("[data-aloud]").addEventListener("click", () => this.speak());
  }

  part(selector: string): HTMLElement {
    return this.view.querySelector<HTMLElement>(selector)!;
  }

  private mode = "";
  private course!: Course;

  /** Draws where the try stands. Fields keep what was typed while the screen is the same. */
  show(course: Course, mode: string, focus: boolean): void {
    (this.course = course), (this.mode = mode);
    const step = course.step;
    const source = course.detour ? this.lesson.querySelector<HTMLTemplateElement>(`template[data-screen="${course.detour.to}"]`)!.content.firstElementChild! : step.picture;
    this.screen = source.cloneNode(true) as Element;
    const marked = this.screen.querySelector(".go");
    if (marked && mode !== "xem") marked.classList.remove("go");
    const stage = this.part(".stage");
    stage.textContent = "";
    stage.appendChild(this.screen);
    if (mode === "xem") this.screen.setAttribute("inert", "");
    this.part(".say").textContent = course.detour ? course.detour.say : mode === "tu-lam" ? this.task : step.say;
    this.dots();
    this.part("[data-next]").hidden = mode !== "xem";
    this.part("[data-hint]").hidden = mode === "xem";
    this.part("[data-helper]").hidden = mode !== "tu-lam";
    if (focus) this.part(".say").focus();
  }

  private dots(): void {
    const progress = this.part(".progress");
    progress.textContent = "";
    this.steps.forEach((_, i) => {
      const dot = document.createElement("i");
      dot.className = i < this.course.at ? "done" : i === this.course.at ? "now" : "";
      progress.appendChild(dot);
    });
    const words = this.view.parentElement!.dataset.steps!;
    progress.setAttribute("aria-label", words.replace("{0}", String(this.course.at + 1)).replace("{1}", String(this.steps.length)));
  }

  tell(text: string, no: boolean): void {
    const told = this.part(".told");
    told.textContent = "";
    if (!text) return;
    const line = document.createElement("p");
    line.textContent = text;
    if (no) line.className = "no";
    told.appendChild(line);
  }

  hint(): void {
    const { step, detour } = this.course;
    const act = detour ? detour.back : step.right[0]!.a;
    const control = this.screen && this.screen.querySelector(`[data-act="${act}"]`);
    if (control) control.classList.add("go");
    this.tell(detour ? detour.say : [step.say, step.hint].filter(Boolean).join(" "), false);
  }

  speak(): void {
    const { step, detour } = this.course;
    if (detour) say(detour.say, null);
    else if (this.mode === "tu-lam") say(this.task, null);
    else say(step.aloud, this.voices[step.code] || step.voice);
  }

  quiet(): void {
    hush();
  }
}
