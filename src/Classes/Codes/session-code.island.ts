// Keeps the code on the screen fresh and counts who has arrived. Without script the page reloads itself.
interface Shown {
  side: number;
  path: string;
  seconds: number;
  arrived: number;
}

class SessionCode extends HTMLElement {
  private timer = 0;
  private next = 0;
  private good = "";

  connectedCallback(): void {
    this.good = this.querySelector("[data-note]")?.textContent || "";
    this.timer = window.setInterval(() => void this.ask(), 3000);
    document.addEventListener("visibilitychange", this.wake);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
    window.clearTimeout(this.next);
    document.removeEventListener("visibilitychange", this.wake);
  }

  private readonly wake = (): void => {
    if (!document.hidden) void this.ask();
  };

  private async ask(): Promise<void> {
    try {
      const response = await fetch(this.dataset.from || "");
      if (!response.ok) {
        location.reload(); // the session is over, or somebody signed out: the page says so
        return;
      }
      this.show((await response.json()) as Shown);
    } catch {
      this.say(this.dataset.lost || "");
    }
  }

  private show(now: Shown): void {
    const drawing = this.querySelector("svg");
    drawing?.setAttribute("viewBox", `0 0 ${now.side} ${now.side}`);
    drawing?.querySelector("path")?.setAttribute("d", now.path);
    const ground = drawing?.querySelector("rect");
    ground?.setAttribute("width", String(now.side));
    ground?.setAttribute("height", String(now.side));
    const count = this.querySelector("[data-arrived]");
    if (count) count.textContent = String(now.arrived);
    this.say(this.good);
    // The code before is taken for a few seconds only: the new one stands as its window begins.
    window.clearTimeout(this.next);
    this.next = window.setTimeout(() => void this.ask(), now.seconds * 1000);
  }

  private say(text: string): void {
    const note = this.querySelector("[data-note]");
    if (note && note.textContent !== text) note.textContent = text;
  }
}

customElements.define("session-code", SessionCode);
