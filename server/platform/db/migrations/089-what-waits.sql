-- What waits for staff is counted each minute, what happened yesterday each time somebody looks.
CREATE INDEX jobs_by_end ON jobs (state, valid_through);
CREATE INDEX jobs_by_change ON jobs (state, updated_at);
CREATE INDEX employers_unchecked ON employers (created_at) WHERE verified_until IS NULL;
CREATE INDEX answer_feedback_open ON answer_feedback (created_at) WHERE handled_at IS NULL AND useful = 0;
CREATE INDEX answer_feedback_unhelpful ON answer_feedback (created_at) WHERE useful = 0;
CREATE INDEX showcase_items_by_state ON showcase_items (state, updated_at);
CREATE INDEX showcase_nominations_by_state ON showcase_nominations (state, created_at);
CREATE INDEX registrations_by_time ON registrations (created_at);
CREATE INDEX applications_by_time ON applications (created_at);
CREATE INDEX ticket_messages_by_time ON ticket_messages (created_at);
