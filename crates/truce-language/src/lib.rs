//! English text to tokens, tags, dependencies and entities.
