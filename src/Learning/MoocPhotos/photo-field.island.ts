// A phone's photo is made small before it is sent, and so loses what the camera wrote beside it; the server does it again.
class PhotoField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=file]")!;
    input.addEventListener("change", () => void this.shrink(input));
  }

  private async shrink(input: HTMLInputElement): Promise<void> {
    const file = input.files?.item(0);
    if (!file || file.size < 400_000 || !("createImageBitmap" in window)) return;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, 1800 / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
      canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.82));
      if (!small || small.size >= file.size) return;
      const box = new DataTransfer();
      box.items.add(new File([small], "anh.jpg", { type: "image/jpeg" }));
      input.files = box.files;
    } catch {
      // As it is: the server looks at it all the same.
    }
  }
}

customElements.define("photo-field", PhotoField);
