import { headers } from "next/headers";
import { Suspense } from "react";
import { Counter } from "./counter";

async function Slow() {
  await headers();
  await new Promise((r) => setTimeout(r, 300));
  return <p>slow part</p>;
}
export default function Page() {
  return (
    <main>
      <h1>Hello</h1>
      <Counter />
      <Suspense fallback={<p>wait</p>}>
        <Slow />
      </Suspense>
    </main>
  );
}
