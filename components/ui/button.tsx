// The look itself stands in `globals.css`, not in script that every page would load.
const VARIANTS = { primary: "button-primary", quiet: "", danger: "button-danger" };
const SIZES = { medium: "", narrow: "button-narrow", small: "button-small", icon: "button-icon" };

export interface ButtonLook {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
  /** Margins and widths; what the button itself looks like is its variant and size. */
  className?: string;
}

/** The look of a button for another element. */
export function buttonClass({ variant = "quiet", size = "medium", className = "" }: ButtonLook = {}): string {
  return `button ${VARIANTS[variant]} ${SIZES[size]} ${className}`;
}

/** While its action runs, the form marks it as busy. */
export function Button({
  variant,
  size,
  className,
  type = "button",
  ...props
}: React.ComponentProps<"button"> & ButtonLook) {
  return <button {...props} type={type} className={buttonClass({ variant, size, className })} />;
}
