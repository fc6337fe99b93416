// Drop a file, see it go: the same door as the form behind it, with progress. Without script the form does it all.
class ImportDrop extends HTMLElement {
  private get input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>("input[type=file]")!;
  }

  connectedCallback(): void {
    const zone = this.querySelector<HTMLElement>(".drop")!;
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      if (!event.dataTransfer?.files.length) return;
      this.input.files = event.dataTransfer.files;
      this.send();
    });
    this.querySelector("form")!.addEventListener("submit", (event) => {
      if (!this.input.files?.length) return;
      event.preventDefault();
      this.send();
    });
  }

  private send(): void {
    const file = this.input.files?.item(0);
    if (!file) return;
    if (file.size > Number(this.dataset.largest) * 1024 * 1024) return this.fail(this.dataset.tooLarge!);
    const body = new FormData();
    body.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", `/api/imports/${this.dataset.kind}?explain&lang=${document.documentElement.lang}`);
    const token = this.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]");
    if (token) request.setRequestHeader("RequestVerificationToken", token.value);
    request.upload.addEventListener("progress", (event) => this.show(this.dataset.sending!, event.loaded / event.total));
    request.upload.addEventListener("load", () => this.show(this.dataset.reading!));
    request.addEventListener("error", () => this.fail(this.dataset.broken!));
    request.addEventListener("load", () => this.answered(request));
    this.show(this.dataset.sending!, 0);
    request.send(body);
  }

  private answered(request: XMLHttpRequest): void {
    let answer: { id?: string; detail?: string; mapping?: string } = {};
    try {
      answer = JSON.parse(request.responseText) as typeof answer;
    } catch {
      // An answer from something between us and the server; its status is all there is.
    }
    if (answer.id) location.assign(`/nhap-du-lieu/${answer.id}`);
    else if (answer.mapping) location.assign(answer.mapping);
    else this.fail(answer.detail ?? `${request.status} ${request.statusText}`);
  }

  private show(text: string, part?: number): void {
    const box = this.querySelector<HTMLElement>(".sending")!;
    box.hidden = false;
    this.querySelector<HTMLButtonElement>("button[type=submit]")!.disabled = true;
    const words = box.querySelector("p")!;
    if (words.textContent !== text) words.textContent = text;
    const bar = box.querySelector("progress")!;
    if (part === undefined) bar.removeAttribute("value");
    else bar.value = part * 100;
  }

  private fail(text: string): void {
    this.querySelector<HTMLElement>(".sending")!.hidden = true;
    this.querySelector<HTMLButtonElement>("button[type=submit]")!.disabled = false;
    const note = this.querySelector<HTMLElement>("#File-note")!;
    let error = note.querySelector<HTMLElement>(".error");
    if (!error) {
      error = document.createElement("p");
      error.className = "error";
      error.setAttribute("role", "alert");
      note.prepend(error);
    }
    error.textContent = text;
    this.querySelector(".field")!.classList.add("wrong");
    this.input.setAttribute("aria-invalid", "true");
    this.input.focus();
  }
}

customElements.define("import-drop", ImportDrop);
