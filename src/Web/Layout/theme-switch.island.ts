// Changes the theme at once instead of loading the page again, and keeps the choice in the cookie that the link behind it would set:
// whoever clicks on before an answer came finds the next page in the chosen theme too.
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-theme-to]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      document.documentElement.dataset.theme = link.dataset.themeTo;
      this.querySelector<HTMLAnchorElement>(`a:not([data-theme-to="${link.dataset.themeTo}"])`)?.focus();
      const secure = location.protocol === "https:" ? "; secure" : "";
      document.cookie = `theme=${link.dataset.themeTo}; path=/; max-age=31536000; samesite=lax${secure}`;
    });
  }
}

customElements.define("theme-switch", ThemeSwitch);
