// Shows how far a running import is and opens the result when it is there. Without script the page is reloaded by its link.
interface Progress {
  state: string;
  total: number;
  decided: number;
}

class ImportProgress extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.timer = window.setInterval(() => void this.ask(), 1000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private async ask(): Promise<void> {
    let answer: Progress;
    try {
      const response = await fetch(`/api/imports/${this.dataset.import}`);
      if (!response.ok) return;
      answer = (await response.json()) as Progress;
    } catch {
      return; // offline for a moment: asked again in a second
    }
    if (answer.state !== this.dataset.state) {
      window.clearInterval(this.timer);
      location.reload();
      return;
    }
    const bar = this.querySelector("progress");
    if (bar) bar.value = answer.decided;
    const done = this.querySelector("[data-decided]");
    if (done) done.textContent = answer.decided.toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "vi-VN");
  }
}

customElements.define("import-progress", ImportProgress);
