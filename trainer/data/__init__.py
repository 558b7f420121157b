"""Training pictures: tar shards and folders of photographs."""
