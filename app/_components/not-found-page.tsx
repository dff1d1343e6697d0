import { notFound } from "next/navigation";
import { setNotFoundStatus } from "@/lib/request/current-request";

/**
 * The 404 page, rendered with its status. `notFound()` needs script (vercel/next.js#62228); it is the fallback where the status
 * cannot be set.
 */
export function NotFoundPage({ children }: { children: React.ReactNode }) {
  return setNotFoundStatus() ? children : notFound();
}
