// The preview follows the form: what is typed is shown by the real player, at the step being edited, or its faults are said, before anything is saved.
class LessonEditor extends HTMLElement {
  private waiting = 0;
  /** Requests are numbered: an answer that a later one has overtaken is dropped. */
  private asked = 0;
  private step: string | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form")!;
    // Nobody may frame a page of ours, so the frame gets the text.
    void this.show();
    form.addEventListener("input", () => this.soon(700));
    const look = (event: Event): void => {
      const step = stepAt(event.target as Element);
      if (step === this.step) return;
      this.step = step;
      this.soon(200);
    };
    form.addEventListener("focusin", look);
    form.addEventListener("click", look);
    form.addEventListener("keyup", look);
  }

  private soon(after: number): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.show(), after);
  }

  private async show(): Promise<void> {
    const mine = ++this.asked;
    const said = this.querySelector<HTMLElement>("[data-said]")!;
    let html = false;
    let text = said.dataset.away!;
    try {
      const response = await fetch(this.dataset.preview!, { method: "POST", body: new FormData(this.querySelector("form")!) });
      const body = await response.text();
      html = response.ok && (response.headers.get("Content-Type") || "").indexOf("text/html") === 0;
      if (html || response.ok) text = body;
    } catch {
      // Said in the place of faults.
    }
    if (mine !== this.asked) return;
    said.textContent = html ? said.dataset.fine! : text;
    if (!html) return;
    const frame = this.querySelector("iframe")!;
    const step = this.step;
    frame.onload = () => step && void openAt(frame, step, () => mine === this.asked);
    frame.srcdoc = text;
  }
}

/** Code of the step to which a field belongs; in the files, of the one above the caret. */
function stepAt(field: Element): string | null {
  const part = field.closest<HTMLElement>("[data-step]");
  if (part) return part.dataset.step!;
  if (!(field instanceof HTMLTextAreaElement) || field.name !== "says") return null;
  const above = field.value.slice(0, field.value.indexOf("\n", field.selectionStart) + 1 || undefined);
  const codes = above.match(/^ +- ma: *"?[^"\s]+/gm);
  return codes ? codes[codes.length - 1]!.replace(/^ +- ma: *"?/, "") : null;
}

/** Leads the player on to a step as a person would, by “show me” and “next”; meanwhile it neither speaks nor takes the focus from the form. */
async function openAt(frame: HTMLIFrameElement, step: string, wanted: () => boolean): Promise<void> {
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  const at = inside ? Array.from(inside.document.querySelectorAll<HTMLElement>(".steps > li")).findIndex((li) => li.dataset.step === step) : -1;
  if (!inside || at < 0) return;
  const view = (name: string): boolean => {
    const section = inside.document.querySelector<HTMLElement>(`#player:not([hidden]) [data-view="${name}"]`);
    return !!section && !section.hidden;
  };
  const [focus, play, speech] = [inside.HTMLElement.prototype.focus, inside.HTMLMediaElement.prototype.play, inside.speechSynthesis as SpeechSynthesis | undefined];
  inside.HTMLElement.prototype.focus = () => undefined;
  inside.HTMLMediaElement.prototype.play = () => Promise.resolve();
  if (speech) speech.speak = () => undefined;
  if (await until(() => view("start"), wanted)) {
    inside.document.querySelector<HTMLElement>('[data-mode="xem"]')!.click();
    if (await until(() => view("step"), wanted)) for (let n = 0; n < at; n++) inside.document.querySelector<HTMLElement>("[data-next]")!.click();
  }
  inside.HTMLElement.prototype.focus = focus;
  inside.HTMLMediaElement.prototype.play = play;
  if (speech) delete (speech as { speak?: unknown }).speak;
}

async function until(ready: () => boolean, wanted: () => boolean): Promise<boolean> {
  for (let n = 0; n < 60 && wanted(); n++) {
    if (ready()) return true;
    await new Promise((done) => window.setTimeout(done, 50));
  }
  return false;
}

customElements.define("lesson-editor", LessonEditor);
