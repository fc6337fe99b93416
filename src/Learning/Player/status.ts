// What stands on every page of the hand face: whether there is a network, how many tries are not sent, and what can be done about them.
import { send, unsent, type Answer } from "./queue";
import { saveFile } from "./rescue";
import { lastKnown } from "./server";
import { onFull } from "./store";

export class Status {
  /** A step is on the screen: one task at a time, the queue waits. */
  busy = false;
  private full = false;
  private trouble = false;
  private readonly net = document.getElementById("net")!;
  private readonly queue = document.getElementById("queue")!;
  private readonly words = this.queue.dataset as { [word: string]: string };

  constructor(delivered: (answers: Answer[]) => void) {
    const part = (name: string): Element => this.queue.querySelector(`[data-${name}]`)!;
    part("send").addEventListener("click", () => void this.deliver(true).then(delivered));
    part("save").addEventListener("click", () => void saveFile().then(() => this.show()));
    window.addEventListener("online", () => void this.deliver().then(delivered));
    window.addEventListener("offline", () => void this.show());
    onFull(() => {
      this.full = true;
      void this.show();
    });
  }

  async deliver(again = false): Promise<Answer[]> {
    const { answers, trouble } = await send(again);
    this.trouble = trouble;
    await this.show();
    return answers;
  }

  async show(): Promise<void> {
    const words = this.words;
    const count = (text: string, many: number): string => text.replace("{0}", String(many));
    const waiting = await unsent();
    const { account } = await lastKnown();
    const others = waiting.filter((t) => t.account !== null && t.account !== account).length;
    const aside = waiting.filter((t) => t.aside).length;
    const left = count(words.unsent!, waiting.length);
    this.queue.hidden = this.busy || (waiting.length === 0 && !this.full);
    this.queue.querySelector("[data-count]")!.textContent = others > 0 && others === waiting.length ? count(words.waiting!, others) : left;
    this.queue.querySelector("[data-why]")!.textContent = aside > 0 ? count(words.aside!, aside) : this.trouble && navigator.onLine ? words.trouble! : "";
    this.net.hidden = navigator.onLine && !this.full;
    this.net.textContent = this.full ? words.full! : words.offline! + (waiting.length ? " · " + left : "");
  }
}
