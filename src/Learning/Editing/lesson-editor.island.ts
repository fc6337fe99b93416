// The preview follows the form: what is typed is shown by the real player, or its faults are said, before anything is saved.
class LessonEditor extends HTMLElement {
  private waiting = 0;

  connectedCallback(): void {
    // Nobody may frame a page of ours, so the frame gets the text.
    void this.show();
    this.querySelector("form")!.addEventListener("input", () => {
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => void this.show(), 700);
    });
  }

  private async show(): Promise<void> {
    const said = this.querySelector<HTMLElement>("[data-said]")!;
    const response = await fetch(this.dataset.preview!, { method: "POST", body: new FormData(this.querySelector("form")!) });
    const text = await response.text();
    if ((response.headers.get("Content-Type") || "").indexOf("text/html") !== 0) {
      said.textContent = text;
      return;
    }
    said.textContent = "✓";
    this.querySelector("iframe")!.srcdoc = text;
  }
}

customElements.define("lesson-editor", LessonEditor);
