"""The shapes that texts are pasted in: markup, tables, chats, labels; as plain lines and fields."""
