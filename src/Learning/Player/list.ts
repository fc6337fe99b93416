// The list of lessons: which of them are on this phone, each title read aloud, and what came instead of a lesson that is not here.
import { room } from "./keep-offline";
import { hear } from "./listen";
import { whoAmI } from "./server";
import { answer } from "./answer";

export async function showList(list: HTMLElement): Promise<void> {
  const words = list.dataset as { [word: string]: string };
  const links = Array.from(list.querySelectorAll<HTMLAnchorElement>(".lessons a"));
  const told = list.querySelector(".told")!;
  const icon = list.querySelector("[data-aloud] svg")!;
  hear(list.querySelector("[data-aloud]")!, told, words.voiceless!, () => Array.from(list.querySelectorAll("h1, .ask p"), (e) => e.textContent).join(". "));
  for (const link of links) {
    const button = document.createElement("button");
    const place = document.createElement("div");
    const title = link.querySelector("b")!.textContent!;
    button.type = "button";
    button.className = "round";
    button.setAttribute("aria-label", words.listen!.replace("{0}", title));
    button.appendChild(icon.cloneNode(true));
    place.className = "told";
    place.setAttribute("role", "status");
    link.parentElement!.appendChild(button);
    link.parentElement!.appendChild(place);
    hear(button, place, words.voiceless!, () => title);
  }
  list.querySelector<HTMLElement>(".ask")!.hidden = false;
  // The service worker gives this page for a lesson that was never opened here.
  if (/^\/hoc\/./.test(location.pathname)) answer(told, words.absent!, true);
  if (!("caches" in window)) return;
  const mark = async (): Promise<void> => {
    const kept = (await (await caches.open(room)).keys()).map((request) => new URL(request.url).pathname);
    for (const link of links) {
      const here = kept.indexOf(link.pathname) >= 0;
      link.classList.toggle("away", !here && !navigator.onLine);
      link.querySelector<HTMLElement>("[data-here]")!.textContent = here ? words.here! : navigator.onLine ? "" : words.away!;
    }
    // Without network what can be learned comes first.
    if (navigator.onLine) return;
    for (const line of links.filter((link) => !link.classList.contains("away")).map((link) => link.parentElement!).reverse()) {
      line.parentElement!.insertBefore(line, line.parentElement!.firstChild);
    }
  };
  window.addEventListener("online", () => void mark());
  window.addEventListener("offline", () => void mark());
  await mark();
  const me = await whoAmI();
  list.querySelector<HTMLElement>("#own")!.hidden = !me.account;
}
