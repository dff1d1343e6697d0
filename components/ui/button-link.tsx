import Link, { type LinkProps } from "next/link";
import { type ButtonLook, buttonClass } from "./button";

/** A link to a page of ours that looks like a button. */
export function ButtonLink<Path>({ variant, size, className, ...props }: LinkProps<Path> & ButtonLook) {
  return <Link {...(props as LinkProps<Path>)} className={buttonClass({ variant, size, className })} />;
}
