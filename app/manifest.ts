import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Watchfolio",
    short_name: "Watchfolio",
    description: "A quiet ledger of the films, TV and anime you track on Simkl.",
    start_url: "/overview",
    display: "standalone",
    background_color: "#0f0d0b",
    theme_color: "#0f0d0b",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
