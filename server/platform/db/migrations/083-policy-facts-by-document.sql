-- A policy or a draft of one; nothing of a person.
ALTER TABLE policy_facts RENAME COLUMN subject_id TO document_id;
