// On every page of the classes: what this phone has not sent of any list, what was refused and why, and a file of it. Sends as soon as it can.
import { read, rescue, Sender, storesOf, write } from "./roll-queue";

class UnsentRoll extends HTMLElement {
  private sender!: Sender;

  connectedCallback(): void {
    this.querySelector("[data-seen]")?.addEventListener("click", this.seen);
    this.querySelector("[data-rescue]")?.addEventListener("click", this.save);
    this.sender = new Sender(this, this.account, () => this.told());
    window.addEventListener("roll-tap", () => this.say());
    this.say();
  }

  private told(): void {
    this.say();
    window.dispatchEvent(new Event("roll-told"));
  }

  private get account(): string {
    return this.dataset.account || "";
  }

  private readonly seen = (): void => {
    for (const store of storesOf(this.account)) write(store, Object.assign(read(store), { refused: [] }));
    this.say();
  };

  private readonly save = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([rescue(storesOf(this.account))], { type: "text/csv" }));
    link.download = "diem-danh-chua-gui.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };

  private say(): void {
    const kept = storesOf(this.account).map(read);
    const left = kept.reduce((sum, k) => sum + k.taps.length, 0);
    const refused = kept.reduce((all, k) => all.concat(k.refused.map((r) => `${r.name}: ${r.text}`)), [] as string[]);
    this.hidden = left + refused.length === 0;
    this.text("[data-left]", left > 0 ? (this.dataset.unsent || "").replace("{n}", String(left)) : "");
    this.text("[data-trouble]", left > 0 ? this.sender.trouble : "");
    this.show("[data-rescue]", left > 0);
    this.show("[data-refusals]", refused.length > 0);
    const list = this.querySelector("[data-refusals] ul");
    if (!list || list.childElementCount === refused.length) return;
    list.textContent = "";
    for (const line of refused) list.append(Object.assign(document.createElement("li"), { textContent: line }));
  }

  private text(where: string, text: string): void {
    const place = this.querySelector(where);
    if (place && place.textContent !== text) place.textContent = text;
  }

  private show(where: string, shown: boolean): void {
    const place = this.querySelector<HTMLElement>(where);
    if (place) place.hidden = !shown;
  }
}

customElements.define("unsent-roll", UnsentRoll);
