//! Components: data in, callbacks out. They never fetch and never store; pages hand them what they need.
