// An island is a custom element in its module's folder: `theme-switch.island.ts` defines <theme-switch>.
// It is fetched only on pages where the element stands; the page works without it.
const islands = import.meta.glob<unknown>(["../../*/**/*.island.ts", "!../../*/bin/**", "!../../*/obj/**"]);

const byElement = new Map(
  Object.entries(islands).map(([path, load]) => [path.replace(/^.*\/|\.island\.ts$/g, ""), load]),
);

for (const element of document.querySelectorAll(":not(:defined)")) {
  const name = element.localName;
  const load = byElement.get(name);
  if (load) {
    byElement.delete(name);
    void load();
  }
}
