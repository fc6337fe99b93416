// Changes the theme at once instead of loading the page again; the link behind it still keeps the choice.
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-theme-to]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      document.documentElement.dataset.theme = link.dataset.themeTo;
      this.querySelector<HTMLAnchorElement>(`a:not([data-theme-to="${link.dataset.themeTo}"])`)?.focus();
      void fetch(link.href, { redirect: "manual" });
    });
  }
}

customElements.define("theme-switch", ThemeSwitch);
