import { notFound } from "next/navigation";

export default function Gallery() {
  if (process.env.NODE_ENV === "production") notFound();
  return (
    <main id="main">
      Hello <b className="text-hold">x</b>
    </main>
  );
}
