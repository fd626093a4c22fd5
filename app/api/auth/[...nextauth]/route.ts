export { finishProvider as GET, startProvider as POST } from "@/lib/accounts/handlers";
