// One step on the screen: what is asked, the picture, what is answered.
import { Course, type Step } from "./lesson";
import { answer } from "./answer";
import { hush, say } from "./voice";

export class Stage {
  private readonly view: HTMLElement;
  private screen: Element | null = null;
  private mode = "";
  private course!: Course;
  /** Recordings in the language that the learner chose: step → file. */
  voices: { [step: string]: string } = {};
  press: (act: string, screen: Element) => void = () => undefined;

  /** `voiceless`: what to say where the phone cannot read aloud. */
  constructor(player: HTMLElement, private readonly lesson: HTMLElement, private readonly steps: Step[], private readonly task: string, private readonly voiceless: string) {
    this.view = player.querySelector<HTMLElement>('[data-view="step"]')!;
    this.part(".stage").addEventListener("click", (event) => {
      const control = (event.target as Element).closest("[data-act]");
      if (control && this.screen) this.press(control.getAttribute("data-act")!, this.screen);
    });
    this.part("[data-aloud]").addEventListener("click", () => this.speak(() => this.tell(this.voiceless, true)));
  }

  part(selector: string): HTMLElement {
    return this.view.querySelector<HTMLElement>(selector)!;
  }

  /** A try begins: who is alone with it keeps the situation in reach, open until her first step. */
  open(mode: string): void {
    const why = this.part(".why") as HTMLDetailsElement;
    why.hidden = mode !== "tu-lam";
    why.open = true;
  }

  /** Draws where the try stands. The focus comes to what is asked; the screen is next in order. */
  show(course: Course, mode: string): void {
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
    if (course.at > 0) (this.part(".why") as HTMLDetailsElement).open = false;
    this.dots();
    this.part("[data-next]").hidden = mode !== "xem";
    this.part("[data-hint]").hidden = mode === "xem";
    this.part("[data-helper]").hidden = mode !== "tu-lam";
    this.view.scrollIntoView();
    this.part(".say").focus({ preventScroll: true });
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
    answer(this.part(".told"), text, no);
  }

  /** Told and read aloud: for who cannot read it. */
  answer(text: string, no: boolean): void {
    this.tell(text, no);
    say(text, null);
  }

  hint(): void {
    const { step, detour } = this.course;
    const act = detour ? detour.back : step.right[0]!.a;
    const control = this.screen && this.screen.querySelector(`[data-act="${act}"]`);
    if (control) control.classList.add("go");
    // What the step asks stands above already, unless she is alone with the task.
    this.answer(detour ? detour.say : this.mode === "tu-lam" || !step.hint ? [step.say, step.hint].filter(Boolean).join(" ") : step.hint, false);
  }

  /** What is asked now. `silent`: for when somebody asked to hear it and nothing will be heard. */
  speak(silent?: () => void): void {
    const { step, detour } = this.course;
    if (detour) say(detour.say, null, silent);
    else if (this.mode === "tu-lam") say(this.task, null, silent);
    else say(step.aloud, this.voices[step.code] || step.voice, silent);
  }

  quiet(): void {
    hush();
  }
}
