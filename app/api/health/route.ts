export { getHealth as GET } from "@/lib/health/handlers";
