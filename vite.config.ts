import { defineConfig } from "vite";

// Working face: one script for every page (a few hundred bytes) that loads an island only where its element stands; one style sheet.
// Hand face: the player, its service worker, its own small style sheet; ES2017, because cheap phones stay at an old WebView.
export default defineConfig({
  publicDir: false,
  base: "/dist/",
  build: {
    outDir: "src/Web/wwwroot/dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    sourcemap: false,
    target: "es2017",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["src/Web/Client/app.ts", "src/Web/Styles/app.css", "src/Learning/Player/hand.ts", "src/Learning/Player/offline.ts", "src/Classes/Rolls/roll-offline.ts", "src/Certificates/Check/check.ts", "src/Certificates/Check/check-offline.ts", "src/Web/Styles/hand.css"] },
  },
});
