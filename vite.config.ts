import { defineConfig } from "vite";

// One script for every page (a few hundred bytes) that loads an island only where its element stands; one style sheet.
export default defineConfig({
  publicDir: false,
  base: "/dist/",
  build: {
    outDir: "src/Web/wwwroot/dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    sourcemap: false,
    target: "es2020",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["src/Web/Client/app.ts", "src/Web/Styles/app.css"] },
  },
});
