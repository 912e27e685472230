"""The illustrated person: skeleton, poses, motion and body outlines, without any drawing library."""
