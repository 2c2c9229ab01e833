/** The tables of letters to people on a roll, as Kysely sees them. */

export interface MailingTable {
  wave_id: string;
  id: string;
  kind: 'invitation' | 'reminder';
  language: 'zh' | 'en';
  subject: string;
  content: string;
  origin: string;
  days_before: number | null;
  due_at: number | null;
  total: number | null;
  sent: number;
  failed: number;
  lease: string | null;
  lease_until: number | null;
  created_at: number;
}

export interface MailRecipientTable {
  wave_id: string;
  mailing_id: string;
  entry_id: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  fault: string | null;
  attempts: number;
}
