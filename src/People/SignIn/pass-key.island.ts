// <pass-key mode="get|create" options="/address">: before the form inside is sent, asks the device for a passkey and puts its answer
// into the field "credential". Stays hidden where the browser knows no passkeys.
class PassKey extends HTMLElement {
  connectedCallback(): void {
    // Passkeys belong to a name: over plain http, or at a bare address like 127.0.0.1, browsers give none.
    if (!window.isSecureContext || /^[\d.]+$|:/.test(location.hostname) || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    this.hidden = false;
    const form = this.querySelector("form")!;
    form.addEventListener("submit", (event) => {
      if (field(form, "credential").value) return;
      event.preventDefault();
      void this.ask(form);
    });
  }

  private async ask(form: HTMLFormElement): Promise<void> {
    this.querySelector("[role=alert]")?.remove();
    try {
      const body = new URLSearchParams();
      body.set("__RequestVerificationToken", field(form, "__RequestVerificationToken").value);
      const answer = await fetch(this.getAttribute("options")!, { method: "POST", body });
      if (!answer.ok) throw new Error(String(answer.status));
      const options = await answer.json();
      const credential =
        this.getAttribute("mode") === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      field(form, "credential").value = JSON.stringify(credential);
      form.requestSubmit();
    } catch (error) {
      // The person closed the device's dialogue: nothing happened, nothing to say.
      if (error instanceof DOMException && error.name === "AbortError") return;
      const note = document.createElement("p");
      note.setAttribute("role", "alert");
      note.className = "small";
      note.textContent = this.dataset.failed ?? "";
      form.append(note);
    }
  }
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

customElements.define("pass-key", PassKey);
