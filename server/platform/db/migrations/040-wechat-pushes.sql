-- What WeChat pushed, by the hash of the message: repeats change nothing.
CREATE TABLE wechat_pushes (
  key TEXT PRIMARY KEY,
  received_at BIGINT NOT NULL
);

-- Messages a person allowed WeChat to deliver, by template; one acceptance is one message.
CREATE TABLE message_allowances (
  openid TEXT NOT NULL,
  template_id TEXT NOT NULL,
  remaining INTEGER NOT NULL CHECK (remaining >= 0),
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (openid, template_id)
);
