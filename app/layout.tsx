import { cookies } from "next/headers";
import { Suspense } from "react";

export default function Root({ children }: { children: React.ReactNode }) {
  return (
    <Suspense fallback={null}>
      <Doc>{children}</Doc>
    </Suspense>
  );
}
async function Doc({ children }: { children: React.ReactNode }) {
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html lang="en" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
