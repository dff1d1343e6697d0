import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "@/components/ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage title="There is no such page" message="The address may be mistyped, or what stood here is gone.">
      <Link href="/" className={buttonClass({ variant: "primary" })}>
        Go to the beginning
      </Link>
    </MessagePage>
  );
}
