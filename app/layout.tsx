import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";

import { parseTheme, THEME_COOKIE } from "@/components/theme/theme";
import { OutOfDateBanner } from "./_components/out-of-date-banner";

export const metadata: Metadata = {
  title: { default: "Watchfolio", template: "%s · Watchfolio" },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml", sizes: "any" }, apple: "/apple-touch-icon.png" },
  description: "A quiet ledger of the films, TV and anime you track on Simkl: when, how and how much you watch.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#0f0d0b" },
    { media: "(prefers-color-scheme: light)", color: "#f6f4ef" },
  ],
};

/**
 * Reading the cookie makes every page one that is rendered for its request, so that each script tag carries the nonce of the policy and
 * nothing of a person is ever prerendered.
 */
export default async function RootLayout({ children }: LayoutProps<"/">) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body className="min-h-dvh">
        <OutOfDateBanner />
        {children}
      </body>
    </html>
  );
}
