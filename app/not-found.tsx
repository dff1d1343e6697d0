import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { MessagePage } from "@/components/ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage title="There is no such page" message="The address may be mistyped, or what stood here is gone.">
      <ButtonLink href="/" variant="primary">
        Go to the beginning
      </ButtonLink>
    </MessagePage>
  );
}
