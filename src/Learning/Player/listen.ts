// The listen button of a page: reads aloud what stands there, or says why this phone cannot.
import { answer } from "./answer";
import { say } from "./voice";

/** `place`: where to say that nothing can be heard; `words`: in which words. */
export function hear(button: Element, place: Element, words: string, text: () => string): void {
  button.addEventListener("click", () => {
    answer(place, "", false);
    say(text(), null, () => answer(place, words, true));
  });
}
