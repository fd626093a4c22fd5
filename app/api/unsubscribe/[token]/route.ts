export { showReminderSettings as GET, stopMail as POST } from "@/lib/reminders/handlers";
