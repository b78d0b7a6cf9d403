// The types of some packages ask for Node's (`reference types="node"`); here they find this instead, for shared/ has no Node.
export {};
