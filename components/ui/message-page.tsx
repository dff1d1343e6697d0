import { BrandMark } from "./brand-mark";

/** A page that has only one thing to say, and one button. */
export function MessagePage({
  title,
  message,
  children,
}: {
  title: string;
  message: string;
  children: React.ReactNode;
}) {
  return (
    <main id="main" className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center px-4 py-12">
      <BrandMark size={32} />
      <h1 className="mt-6 text-xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 mb-6 text-soft">{message}</p>
      {children}
    </main>
  );
}
