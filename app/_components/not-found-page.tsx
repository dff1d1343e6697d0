import { notFound } from "next/navigation";
import { setNotFoundStatus } from "@/lib/request/current-request";

/**
 * In place of a page that there is not, with the status that says so. After Next's own `notFound()` its words come with the script
 * alone: a browser without it gets an empty page (vercel/next.js#62228). It remains for an answer that is out of reach.
 */
export function NotFoundPage({ children }: { children: React.ReactNode }) {
  return setNotFoundStatus() ? children : notFound();
}
