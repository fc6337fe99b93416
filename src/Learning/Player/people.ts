// Who learns now: chosen, added, or taken back from a saved file.
import type { Learners } from "./learners";
import { takeBack } from "./rescue";
import { newId } from "./store";
import { answer } from "./answer";

export class People {
  constructor(private readonly view: HTMLElement, private readonly learners: Learners, words: { [word: string]: string }, private readonly changed: () => void) {
    this.part("[data-add]").addEventListener("click", () => {
      const field = this.part("#new-learner") as HTMLInputElement;
      const name = field.value.trim();
      if (!name) return field.focus();
      field.value = "";
      void learners.add([{ id: newId(), name, account: null }]).then(changed);
    });
    const file = this.part("#saved-file") as HTMLInputElement;
    file.addEventListener("change", () => {
      if (!file.files || !file.files[0]) return;
      void takeBack(file.files[0]).then(async (found) => {
        file.value = "";
        if (found) await learners.add(found);
        changed();
        answer(this.part("[data-taken]"), found ? words.taken!.replace("{0}", String(found.length)) : words.untaken!, !found);
      });
    });
  }

  show(): void {
    this.part("[data-learner]").textContent = this.learners.now.name;
    const names = this.part("[data-learners]");
    names.textContent = "";
    for (const learner of this.learners.others) {
      const choose = document.createElement("button");
      choose.type = "button";
      choose.className = "big q";
      choose.textContent = learner.name;
      choose.addEventListener("click", () => void this.learners.choose(learner.id).then(this.changed));
      names.appendChild(choose);
    }
  }

  private part(selector: string): HTMLElement {
    return this.view.querySelector<HTMLElement>(selector)!;
  }
}
