// A lesson as the page tells it, and the rules by which a try goes on. The server replays the same acts by the same rules (Replay.cs).
import type { Act } from "./store";

interface Right { a: string; f: { [field: string]: string[] } }
export interface Wrong { a: string | null; f: string | null; say: string; to: string | null; back: string | null }

export interface Step {
  code: string;
  say: string;
  aloud: string;
  hint: string | null;
  voice: string | null;
  right: Right[];
  wrong: Wrong[];
  picture: Element;
}

export const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, "").toLowerCase();

export function readSteps(lesson: HTMLElement): Step[] {
  return Array.from(lesson.querySelectorAll<HTMLElement>(".steps > li")).map((li) => ({
    code: li.dataset.step!,
    say: li.querySelector(".say")!.textContent!,
    aloud: li.dataset.aloud!,
    hint: li.dataset.hint || null,
    voice: li.dataset.voice || null,
    right: JSON.parse(li.dataset.right!) as Right[],
    wrong: JSON.parse(li.dataset.wrong!) as Wrong[],
    picture: li.querySelector(".scr")!,
  }));
}

export type Word = "right" | "wrong" | "value" | "detour" | "back" | "lost";

/** Where a try stands. `press` says what an act amounts to; the same for the same acts, always. */
export class Course {
  at = 0;
  detour: Wrong | null = null;
  mistakes = 0;

  constructor(private readonly steps: Step[]) {}

  get over(): boolean {
    return this.at >= this.steps.length;
  }

  get step(): Step {
    return this.steps[this.at]!;
  }

  press(act: Act): { word: Word; why: Wrong | null } {
    if (this.detour) {
      if (act.a !== this.detour.back) return { word: "lost", why: null };
      this.detour = null;
      return { word: "back", why: null };
    }
    const step = this.step;
    const rights = step.right.filter((r) => r.a === act.a);
    const typed = act.f || {};
    const holds = (r: Right): boolean => Object.keys(r.f).every((field) => r.f[field]!.some((v) => plain(v) === plain(typed[field] || "")));
    if (rights.some(holds)) {
      this.at++;
      return { word: "right", why: null };
    }
    this.mistakes++;
    const first = rights[0];
    if (first) {
      const bad = Object.keys(first.f).filter((field) => !first.f[field]!.some((v) => plain(v) === plain(typed[field] || "")));
      return { word: "value", why: step.wrong.filter((w) => w.f !== null && bad.indexOf(w.f) >= 0)[0] || null };
    }
    const why = step.wrong.filter((w) => w.a === act.a)[0] || null;
    if (why && why.to) this.detour = why;
    return { word: why && why.to ? "detour" : "wrong", why };
  }

  /** What of the typed values may be kept and sent: expected practice values only, never anything of the learner's own. */
  typed(act: string, screen: Element): { [field: string]: string } | undefined {
    if (this.detour) return undefined;
    const rights = this.step.right.filter((r) => r.a === act && Object.keys(r.f).length > 0);
    if (rights.length === 0) return undefined;
    const values: { [field: string]: string } = {};
    for (const right of rights)
      for (const field of Object.keys(right.f)) {
        const input = screen.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
        const value = input ? input.value : "";
        values[field] = right.f[field]!.some((v) => plain(v) === plain(value)) ? value : "";
      }
    return values;
  }
}
