// Short answers beside what was pressed: shown, and read out by screen readers.
export function answer(place: Element, text: string, no: boolean): void {
  place.textContent = "";
  if (!text) return;
  const line = document.createElement("p");
  line.textContent = text;
  if (no) line.className = "no";
  place.appendChild(line);
}
