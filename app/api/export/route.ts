export { download as GET } from "@/lib/portability/handlers";
