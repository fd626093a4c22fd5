-- A question they asked has one live line of each kind on the carry-forward sheet, whatever two windows send at once.
-- Where there are more, the oldest stays, as it has been the one shown; the others rest as deleted things do.
UPDATE carry_item k SET deleted_at = now()
WHERE k.asked_question_id IS NOT NULL AND k.deleted_at IS NULL AND EXISTS (
  SELECT FROM carry_item o
  WHERE o.owner_id = k.owner_id AND o.asked_question_id = k.asked_question_id AND o.kind = k.kind
    AND o.deleted_at IS NULL AND (o.created_at, o.id) < (k.created_at, k.id)
);

CREATE UNIQUE INDEX carry_item_one_line ON carry_item (owner_id, asked_question_id, kind)
  WHERE asked_question_id IS NOT NULL AND deleted_at IS NULL;
